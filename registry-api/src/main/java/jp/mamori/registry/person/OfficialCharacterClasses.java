package jp.mamori.registry.person;

import jakarta.inject.Singleton;
import jp.mamori.registry.organisation.directory.CharacterClasses;
import jp.mamori.registry.person.matching.text.Variants;

/** Lends the directory the classes by which people are matched. */
@Singleton
class OfficialCharacterClasses implements CharacterClasses {
    @Override
    public String fold(String text) {
        return Variants.fold(text);
    }
}
