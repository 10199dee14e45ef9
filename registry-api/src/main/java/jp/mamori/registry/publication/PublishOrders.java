package jp.mamori.registry.publication;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.RecordedContent;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.platform.text.SearchForm;

/**
 * Puts the public part of an order in force where the public finds it, and takes it away with the order's effect.
 *
 * <p>Public are kind, facility with its earlier names, operator, prefecture, days and authority; nothing else of the disposition ever is.
 */
@Singleton
class PublishOrders {
    private final PublishedOrderRows rows;
    private final Dispositions dispositions;
    private final Directory directory;

    PublishOrders(PublishedOrderRows rows, Dispositions dispositions, Directory directory) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.directory = directory;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(RegisterChanged news) {
        rows.delete(news.disposition());
        dispositions
                .recorded(news.disposition())
                .filter(recorded -> recorded.state() == State.IN_FORCE)
                .ifPresent(this::publish);
    }

    private void publish(RecordedContent recorded) {
        var order = recorded.content().order();
        if (order != null && order.publishFrom() != null) {
            publish(recorded, order);
        }
    }

    private void publish(RecordedContent recorded, OrderTerms order) {
        var prefecture = directory
                .find(recorded.authority())
                .map(authority -> authority.prefecture())
                .orElseThrow(() -> new IllegalStateException("an authority that orders has a prefecture"));
        var publishFrom = order.publishFrom();
        if (prefecture == null || publishFrom == null) {
            throw new IllegalStateException("an order to publish lacks its prefecture or its first day");
        }
        rows.insert(
                recorded.id(),
                recorded.content().kind(),
                recorded.authority(),
                prefecture,
                order.facility(),
                String.join("\n", order.formerFacilities()),
                order.operatorName(),
                SearchForm.of(order.operatorName()),
                Stream.concat(Stream.of(order.facility()), order.formerFacilities().stream())
                        .map(SearchForm::of)
                        .collect(Collectors.joining("\n")),
                recorded.content().decidedOn(),
                order.from(),
                order.until(),
                publishFrom,
                order.publishUntil());
    }
}
