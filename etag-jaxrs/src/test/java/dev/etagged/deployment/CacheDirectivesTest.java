package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CacheDirectivesTest {

  /** RFC 9111 sections 3, 3.5 and 5.2.2. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "public                              | true  | true  | true",
        "Public , max-age=60                 | true  | true  | true",
        "s-maxage=60                         | true  | true  | true",
        "max-age=60, must-revalidate         | false | true  | true",
        "max-age=60                          | false | false | true",
        "max-age=0                           | false | false | true",
        "x=\"private, no-cache\"             | false | false | true",
        "private=\"Set-Cookie\"              | false | false | true",
        "no-cache=\"Set-Cookie\", max-age=60 | false | false | true",
        "private                             | false | false | false",
        "private, must-revalidate            | false | false | false",
        "private, public                     | true  | true  | true",
        "no-cache                            | false | false | false",
        "public, no-cache                    | true  | true  | false",
        "no-store                            | false | false | false",
        "public, max-age=0, must-revalidate  | true  | true  | false",
        "max-age=0, proxy-revalidate         | false | false | false",
        "s-maxage=0                          | true  | true  | false",
        "s-maxage=60, max-age=0, must-revalidate | true | true | true",
      })
  void sharedCacheReadsThem(String value, boolean all, boolean credentials, boolean reuse) {
    CacheDirectives directives = CacheDirectives.of(value);
    assertThat(directives.areForAll()).isEqualTo(all);
    assertThat(directives.allowCredentials()).isEqualTo(credentials);
    assertThat(directives.allowReuse()).isEqualTo(reuse);
  }
}
