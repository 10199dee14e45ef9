package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;

/** A record that the result of a request states. */
@MappedEntity("request_record")
record RecordRow(@Id RequestId request, DispositionId disposition) {}
