// Reads certificates with two clients that share no code with the library.
// Standard input:  {issuer, now, keys: JWK Set, lists: {uri: status list}, certificates: {name: token}}
// Standard output: {name: {client: {accepted, reason?, claims?}}}
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, compactVerify } from 'jose';

const asked = JSON.parse(readFileSync(0, 'utf8'));
const keys = createLocalJWKSet(asked.keys);
const listAt = (uri) => {
  if (!Object.hasOwn(asked.lists, uri)) throw new Error(`no status list at ${uri}`);
  return asked.lists[uri];
};
const sha256 = (text) => createHash('sha256').update(text).digest();

/** npm jose for the signatures and the dates; the disclosures and the list of bits by hand, as RFC 9901 and the draft say. */
async function byJose(token) {
  const pinned = { issuer: asked.issuer, algorithms: ['ES256'], currentDate: new Date(asked.now * 1000) };
  const [jwt, ...rest] = token.split('~');
  if (rest.pop() !== '') throw new Error('no tilde at the end');
  const { payload } = await jwtVerify(jwt, keys, { ...pinned, typ: 'dc+sd-jwt', requiredClaims: ['exp', 'status'] });
  if (payload.iat > asked.now) throw new Error('not yet issued');
  const { _sd: digests, _sd_alg: algorithm, ...claims } = payload;
  if (algorithm !== 'sha-256') throw new Error('another digest');
  for (const disclosure of rest) {
    if (!digests.includes(sha256(disclosure).toString('base64url'))) throw new Error('a disclosure without a digest');
    const [, name, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8'));
    if (Object.hasOwn(claims, name)) throw new Error(`${name} twice`);
    claims[name] = value;
  }
  if (!claims.subject) throw new Error('about nobody');
  const { idx, uri } = claims.status.status_list;
  const list = await jwtVerify(listAt(uri), keys, { ...pinned, typ: 'statuslist+jwt', subject: uri, requiredClaims: ['exp'] });
  const { bits, lst } = list.payload.status_list;
  const bytes = inflateSync(Buffer.from(lst, 'base64url'), { maxOutputLength: 1 << 20 });
  const status = (bytes[Math.floor((idx * bits) / 8)] >> ((idx * bits) % 8)) & ((1 << bits) - 1);
  if (status !== 0) throw new Error(`status ${status}`);
  return claims;
}

const sdJwtVc = new SDJwtVcInstance({
  hasher: (data) => sha256(Buffer.from(data)),
  hashAlg: 'sha-256',
  verifier: async (data, signature) => {
    await compactVerify(`${data}.${signature}`, keys, { algorithms: ['ES256'] });
    return true;
  },
  statusListFetcher: async (uri) => listAt(uri),
});

/** npm @sd-jwt/sd-jwt-vc for the dates, the disclosures and the status; what it leaves to its user is the issuer and the type. */
async function bySdJwtVc(token) {
  const { payload } = await sdJwtVc.verify(token, { currentDate: asked.now, requiredClaimKeys: ['subject', 'outcome'] });
  if (payload.iss !== asked.issuer) throw new Error('another issuer');
  if (decodeProtectedHeader(token.split('~')[0]).typ !== 'dc+sd-jwt') throw new Error('another type');
  return payload;
}

const verdict = async (read, token) => {
  try {
    return { accepted: true, claims: await read(token) };
  } catch (refusal) {
    return { accepted: false, reason: String(refusal.message) };
  }
};
const told = {};
for (const [name, token] of Object.entries(asked.certificates)) {
  told[name] = { jose: await verdict(byJose, token), 'sd-jwt-vc': await verdict(bySdJwtVc, token) };
}
process.stdout.write(JSON.stringify(told));
