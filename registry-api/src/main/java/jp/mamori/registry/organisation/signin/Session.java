package jp.mamori.registry.organisation.signin;

import jp.mamori.registry.organisation.people.Who;

/** A session that began or goes on. */
record Session(SessionTokens.Issued token, Who who) {
    @Override
    public String toString() {
        return "Session[…]";
    }
}
