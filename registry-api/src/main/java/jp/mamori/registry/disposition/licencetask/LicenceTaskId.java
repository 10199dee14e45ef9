package jp.mamori.registry.disposition.licencetask;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** Identifies a task of a licence administrator; outside {@code ltk_…}. */
@IdPrefix("ltk")
record LicenceTaskId(UUID value) implements Id {}
