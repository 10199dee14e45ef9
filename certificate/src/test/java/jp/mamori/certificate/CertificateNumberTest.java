package jp.mamori.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {
    @Test
    void typed_numbers_are_understood() {
        CertificateNumber number = CertificateNumber.random(new SecureRandom());
        String digits = number.digits();
        String wide =
                digits.chars().mapToObj(c -> Character.toString(c - '0' + '０')).reduce("", String::concat);
        for (String typed : new String[] {
            digits,
            number.grouped(),
            number.grouped().replace(' ', '-'),
            wide,
            " " + digits + "　",
            number.grouped().replace(' ', 'ー')
        }) {
            assertThat(CertificateNumber.parse(typed)).contains(number);
        }
        assertThat(number).hasToString(number.grouped());
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long payload,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String digits = complete(payload);
        int wrong = (digits.charAt(at) - '0' + by) % 10;
        assertThat(CertificateNumber.parse(digits.substring(0, at) + wrong + digits.substring(at + 1)))
                .isEmpty();
    }

    @Property
    void exactly_one_check_digit_completes_a_payload(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long payload) {
        assertThat(complete(payload)).hasSize(12);
    }

    /** The published example of MOD 11,10: 0794 has the check digit 5. */
    @Test
    void the_check_digit_is_that_of_the_standard() {
        int product = 10;
        for (int digit : new int[] {0, 7, 9, 4}) {
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        assertThat((11 - product) % 10).isEqualTo(5);
        assertThat(CertificateNumber.parse("000000000794")).isEmpty();
    }

    @Test
    void what_is_no_number_is_refused() {
        for (String typed :
                new String[] {"", "1", "12345678901", "1234567890123", "abcdefghijkl", "1".repeat(1000), "١٢٣٤٥٦٧٨٩٠١٢"
                }) {
            assertThat(CertificateNumber.parse(typed)).isEmpty();
        }
    }

    @Test
    void random_numbers_are_spread_over_the_whole_range() {
        Set<String> firstDigits = new HashSet<>();
        Set<CertificateNumber> numbers = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1_000; i++) {
            CertificateNumber number = CertificateNumber.random(random);
            numbers.add(number);
            firstDigits.add(number.digits().substring(0, 1));
        }
        assertThat(numbers).hasSize(1_000);
        assertThat(firstDigits).hasSize(10);
    }

    private static String complete(long payload) {
        String completed = "";
        for (int check = 0; check < 10; check++) {
            String digits = "%011d%d".formatted(payload, check);
            if (CertificateNumber.parse(digits).isPresent()) {
                assertThat(completed).isEmpty();
                completed = digits;
            }
        }
        return completed;
    }
}
