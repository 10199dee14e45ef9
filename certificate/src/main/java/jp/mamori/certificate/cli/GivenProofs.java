package jp.mamori.certificate.cli;

import java.util.List;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.IssueProofs;

/** The proofs of issue given as files; that there is none for a certificate says nothing about the log. */
record GivenProofs(List<byte[]> files, Trust trust) implements IssueProofs {
    @Override
    public Answer find(Hash payload) {
        return files.stream()
                .filter(file -> proves(payload, file))
                .findFirst()
                .<Answer>map(file -> new Answer.Found(file, trust))
                .orElseGet(Answer.Unreachable::new);
    }

    private boolean proves(Hash payload, byte[] file) {
        try {
            CertificateInLog.verify(payload, null, file, trust);
            return true;
        } catch (ProofRejected e) {
            return false;
        }
    }
}
