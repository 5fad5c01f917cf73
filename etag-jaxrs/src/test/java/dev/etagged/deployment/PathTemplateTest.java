package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathTemplateTest {

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "articles               | ''",
        "articles/{id}          | id",
        "{ shelf }/{ book : .+} | shelf book",
        "{code: [a-z]{2}[0-9]{3}}/{id} | code id",
        "{a}{b}                 | a b",
        "{a: \\{x\\}}/{b}       | a b",
        "{unclosed              | ''",
        "}{a}                   | ''"
      })
  void namesOf(String template, String names) {
    assertThat(PathTemplate.names(template))
        .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
  }
}
