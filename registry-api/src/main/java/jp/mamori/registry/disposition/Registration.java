package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;

/** A nursery teacher's registration (保育士登録, 児童福祉法 art. 18-18). */
@Serdeable
public record Registration(LicenceNumber number, Prefecture prefecture, LocalDate registeredOn) {
    @Override
    public String toString() {
        return "Registration[redacted]";
    }
}
