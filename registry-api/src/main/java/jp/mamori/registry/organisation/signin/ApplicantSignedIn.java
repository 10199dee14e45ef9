package jp.mamori.registry.organisation.signin;

import jp.mamori.registry.organisation.SignedInApplicant;

/**
 * An applicant signed in: listeners keep their particulars current, in the same transaction.
 *
 * <p>Account and file key exist already; at the first sign-in the listener finds no profile and makes it.
 */
public record ApplicantSignedIn(SignedInApplicant applicant, ApplicantClaims claims) {}
