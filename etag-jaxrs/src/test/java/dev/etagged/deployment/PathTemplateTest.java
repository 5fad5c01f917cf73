package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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

  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | /",
        "/                         | /",
        "articles/                 | /articles",
        "/articles//{id}/          | /articles/{id}",
        "articles/{ id : [0-9]+ }  | /articles/{id}",
        "files/{path: .+}/raw      | /files/{path}/raw",
        "{code: [a-z]{2}[0-9]{3}}/x | /{code}/x",
        "{p: x/y}/z                | /{p}/z",
        "report.{type}             | /report.{type}",
        "{a}-{b: \\d}.txt         | /{a}-{b}.txt",
        "{unclosed                 | /{unclosed",
      })
  void readsAsPeopleWriteIt(String template, String readable) {
    assertThat(PathTemplate.readable(template)).isEqualTo(readable);
  }

  @ParameterizedTest(name = "{0} matches {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "articles            | articles          | {}",
        "articles            | articles/         | {}",
        "articles/{id}       | articles/7        | {id=7}",
        "articles/{id}       | /articles/7       | {id=7}",
        "articles/{id: .+}   | articles/7        | {id=7}",
        "{a}/x/{b}           | 1/x/2             | {a=1, b=2}",
        "articles/{slug}     | articles/a%20b%2F | {slug=a b/}",
        "articles/{slug}     | articles/a+b      | {slug=a+b}",
        "articles/{id}       | articles          | none",
        "articles/{id}       | articles/         | none",
        "articles/{id}       | articles/7/x      | none",
        "articles/{id}       | articles/7;v=1    | none",
        "articles/{id}       | books/7           | none",
        "articles/{id}.json  | articles/7.json   | none",
        "articles/{a}-{b}    | articles/1-2      | none",
        "articles/{p: x/y}   | articles/x/y      | none",
      })
  void matchesAPathOfSuchSegments(String template, String path, String values) {
    assertThat(PathTemplate.match(template, path).map(TreeMap::new).map(Object::toString))
        .isEqualTo(values.equals("none") ? Optional.empty() : Optional.of(values));
  }

  @ParameterizedTest(name = "{0} and {1}: {2} resembles it: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "articles   | ''               | articles             | true",
        "/articles/ | ''               | /articles/           | true",
        "articles   | ''               | articles/7           | false",
        "articles   | {id}             | articles/7           | true",
        "articles   | /{id}/comments   | articles/7/comments  | true",
        "articles   | {id}/comments    | articles/7           | false",
        "articles   | {id}             | articles             | false",
        "articles   | {id}             | files/7              | false",
        "files      | {a}-{b}.txt      | files/x-y.txt        | true",
        "files      | '{code: [a-z]{2}[0-9]+}' | files/ab1    | true",
        "files      | '{code: [a-z]{2}}'       | files/ab/1   | false",
        "files      | {path: .+}       | files/a/b/c          | true",
        "files      | '{path: a/b}'    | files/a/b            | true",
        "/          | {id}             | '{'                  | true",
        "/          | ''               | ''                   | true",
      })
  void resembles(String onClass, String onMethod, String path, boolean resembles) {
    assertThat(PathTemplate.of(onClass, onMethod).resembles(path)).isEqualTo(resembles);
  }
}
