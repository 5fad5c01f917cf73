package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names under which the application answers: loopback, and what the setting {@value #SETTING}
 * lists; {@code *} stands for any. A page of a site whose name is made to resolve to this machine
 * (DNS rebinding) would otherwise read and write as if it were this application's own.
 */
@ApplicationScoped
public class KnownHosts {
  private static final String SETTING = "etagged.example.hosts";
  private static final String ANY = "*";

  private final List<String> hosts =
      Stream.of(new Setting(SETTING).orElse("").split(","))
          .map(String::strip)
          .filter(host -> !host.isEmpty())
          .toList();

  boolean include(Authority authority) {
    return authority.isLoopback()
        || hosts.contains(ANY)
        || hosts.stream().anyMatch(authority.host()::equalsIgnoreCase);
  }
}
