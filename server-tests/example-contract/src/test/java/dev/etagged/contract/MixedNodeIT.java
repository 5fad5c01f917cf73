package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Nodes of different makes: two runtimes of Jakarta REST and two persistence providers. */
final class MixedNodeIT extends NodeRacesContract {

  @Override
  List<String> servers() {
    return List.of("wildfly", "payara-micro", "liberty");
  }

  @Test
  void nodesAreOfDifferentMakes() {
    List<JsonObject> descriptions =
        nodes().stream().map(node -> JsonText.object(node.send("GET", "/api/node"))).toList();

    assertThat(descriptions).extracting(node -> node.getString("server")).doesNotHaveDuplicates();
    assertThat(descriptions.stream().map(node -> product(node, "jaxrs")))
        .anyMatch(runtime -> runtime.contains("resteasy"))
        .anyMatch(runtime -> runtime.contains("jersey"));
    assertThat(descriptions.stream().map(node -> product(node, "jpa")))
        .anyMatch(provider -> provider.contains("hibernate"))
        .anyMatch(provider -> provider.contains("eclipselink"));
  }

  private static String product(JsonObject node, String name) {
    return node.getString(name).toLowerCase(Locale.ROOT);
  }
}
