package jp.mamori.registry.demo.walk;

/** A certificate as its holder has it. */
record Certificate(String number, String token, String link, byte[] pdf) {
    @Override
    public String toString() {
        return "Certificate[redacted]";
    }
}
