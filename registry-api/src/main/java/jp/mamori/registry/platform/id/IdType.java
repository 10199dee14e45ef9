package jp.mamori.registry.platform.id;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;

/** One kind of {@link Id}: its prefix and how to make one. */
final class IdType<T extends Id> {
    private static final ClassValue<IdType<?>> TYPES = new ClassValue<>() {
        @Override
        protected IdType<?> computeValue(Class<?> type) {
            return new IdType<>(type.asSubclass(Id.class));
        }
    };

    private final Class<T> type;
    private final String prefix;
    private final MethodHandle constructor;

    private IdType(Class<T> type) {
        var annotation = type.getAnnotation(IdPrefix.class);
        if (annotation == null) {
            throw new IllegalStateException(type.getName() + " has no @IdPrefix");
        }
        this.type = type;
        this.prefix = annotation.value() + "_";
        try {
            this.constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, UUID.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not a record of one UUID", e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Id> IdType<T> of(Class<T> type) {
        return (IdType<T>) TYPES.get(type);
    }

    String prefix() {
        return prefix;
    }

    T make(UUID value) {
        try {
            return type.cast(constructor.invoke(value));
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }
}
