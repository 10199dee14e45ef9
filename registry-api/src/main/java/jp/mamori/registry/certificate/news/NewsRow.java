package jp.mamori.registry.certificate.news;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A change of the register that waits to be held against what is alive. */
@MappedEntity("register_news")
record NewsRow(@Id @BinaryUuid UUID id, DispositionId disposition, RegisterChanged.Change what) {}
