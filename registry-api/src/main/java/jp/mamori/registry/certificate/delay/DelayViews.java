package jp.mamori.registry.certificate.delay;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.mamori.registry.certificate.review.ReviewId;
import org.jspecify.annotations.Nullable;

/** What officers and everybody read of delays. */
final class DelayViews {
    private DelayViews() {}

    @Serdeable
    @Schema(name = "AccessDelay")
    record Proposed(DelayId id) {}

    @Serdeable
    @Schema(name = "AccessDelayInForce")
    record InForce(DelayId id, Instant endsAt) {}

    @Serdeable
    @Schema(name = "AccessDelayCount")
    record Count(long inForce, long ever) {}

    @Serdeable
    @Schema(name = "AccessDelays")
    record DelayList(List<Line> items) {
        static DelayList of(ListDelays.Listed listed, Instant now) {
            return new DelayList(listed.delays().stream()
                    .map(delay -> Line.of(
                            delay,
                            now,
                            delay.proposedBy().equals(listed.officer().naturalPerson())))
                    .toList());
        }
    }

    /** One delay. */
    @Serdeable
    @Schema(name = "AccessDelayLine")
    record Line(
            DelayId id,

            @Schema(description = "The review it was asked for; its applicant is meant")
            ReviewId review,

            DelayBasis basis,

            @Schema(description = "Days from the approval, 1 to 90")
            int days,

            Delay.State state,
            Instant proposedAt,
            boolean proposedByMe,

            @Schema(description = "Until when another officer may decide")
            Instant decideUntil,

            @Nullable @Schema(description = "When its lines are shown; null where it was never in force")
            Instant endsAt) {
        static Line of(Delay delay, Instant now, boolean mine) {
            return new Line(
                    delay.id(),
                    delay.review(),
                    delay.basis(),
                    delay.days(),
                    delay.state(now),
                    delay.proposedAt(),
                    mine,
                    delay.decideUntil(),
                    delay.endsAt());
        }
    }
}
