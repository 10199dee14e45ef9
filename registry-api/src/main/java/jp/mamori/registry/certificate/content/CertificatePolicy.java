package jp.mamori.registry.certificate.content;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Period;

/**
 * How long certificates are good for, {@code mamori.certificate.*}.
 *
 * @param validity from the issue on; six months by policy (domain.md section 3), at most a year
 */
@ConfigurationProperties("mamori.certificate")
record CertificatePolicy(@Bindable(defaultValue = "P6M") Period validity) {}
