package dev.etagged.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.PlannedMethod;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PlanTableTest {

  private record Planned(
      String httpMethod,
      Optional<String> path,
      String resourceMethod,
      String source,
      String key,
      OptionalInt statements,
      String evaluation,
      String guard,
      List<String> warnings)
      implements PlannedMethod {}

  @Test
  void thereIsALineForEachMethodAndItsWarningsBelow() {
    PlannedMethod put =
        new Planned(
            "PUT",
            Optional.of("articles/{id}"),
            "org.example.ArticleResource.put",
            "Article",
            "id",
            OptionalInt.of(1),
            "before the method",
            "nothing",
            List.of("write required = true"));
    PlannedMethod get =
        new Planned(
            "GET",
            Optional.empty(),
            "org.example.Report.get",
            "content",
            "",
            OptionalInt.empty(),
            "after the content",
            "",
            List.of());

    assertThat(PlanTable.of(List.of(put, get)).lines())
        .containsExactly(
            "request             method               source   key  statements  evaluated          guard",
            "GET (sub-resource)  Report.get           content  -    ?           after the content  -",
            "PUT articles/{id}   ArticleResource.put  Article  id   1           before the method  nothing",
            "    ! write required = true");
  }
}
