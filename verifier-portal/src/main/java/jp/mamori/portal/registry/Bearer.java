package jp.mamori.portal.registry;

import java.util.Optional;

/** Whom the portal speaks for: the registry's token and the organisation acted for. */
public interface Bearer {
    String token();

    Optional<String> organisation();
}
