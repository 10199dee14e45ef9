package jp.mamori.registry.certificate.review.decision;

import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;

/** Officers decided about an applicant and a record; told inside the transaction of the decision. */
public record ReviewDecided(RequestId request, ApplicantId applicant, DispositionId disposition, Decision decision) {}
