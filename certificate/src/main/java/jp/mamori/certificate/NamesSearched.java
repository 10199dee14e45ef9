package jp.mamori.certificate;

/** How many names were searched, counted by how each was proved. */
public record NamesSearched(int familyRegister, int identityProofed, int selfDeclared) {
    private static final int MAX = 99;

    public NamesSearched {
        if (!inRange(familyRegister) || !inRange(identityProofed) || !inRange(selfDeclared)) {
            throw new IllegalArgumentException("counts of names are 0 to 99");
        }
    }

    public int total() {
        return familyRegister + identityProofed + selfDeclared;
    }

    private static boolean inRange(int count) {
        return count >= 0 && count <= MAX;
    }
}
