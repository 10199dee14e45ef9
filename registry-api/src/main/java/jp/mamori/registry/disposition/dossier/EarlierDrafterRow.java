package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** Somebody who drafted a step before another officer took it over. */
@MappedEntity("disposition_step_drafter")
record EarlierDrafterRow(@Id @BinaryUuid UUID naturalPerson) {}
