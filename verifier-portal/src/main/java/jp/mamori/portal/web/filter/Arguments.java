package jp.mamori.portal.web.filter;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Visitors;

/** Gives controllers their {@link Visitor} and, on a POST, their {@link Form}. */
final class Arguments {
    private Arguments() {}

    @Singleton
    static class OfVisitor implements TypedRequestArgumentBinder<Visitor> {
        private final Visitors visitors;

        OfVisitor(Visitors visitors) {
            this.visitors = visitors;
        }

        @Override
        public Argument<Visitor> argumentType() {
            return Argument.of(Visitor.class);
        }

        @Override
        public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> source) {
            return () -> Optional.of(visitors.of(source));
        }
    }

    @Singleton
    static class OfForm implements TypedRequestArgumentBinder<Form> {
        @Override
        public Argument<Form> argumentType() {
            return Argument.of(Form.class);
        }

        @Override
        public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> source) {
            return () -> source.getAttribute(Visitors.FORM, Form.class);
        }
    }
}
