package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code domain.xml} of a GlassFish domain, as the distribution has it. */
record DomainFile(Path path) {
  private static final String HTTP = "8080";

  /** By itself it codes HTML, XML and plain text. */
  static final String COMPRESSIBLE = "text/html,text/css,text/plain,text/markdown,application/json";

  /** HTTPS, administration, IIOP with its two secure forms, JMX, messages, the shell of OSGi. */
  private static final List<String> OTHERS =
      List.of("8181", "4848", "3700", "3820", "3920", "8686", "7676", "6666");

  static DomainFile of(Path domain) {
    return new DomainFile(domain.resolve("config").resolve("domain.xml"));
  }

  /** Gives HTTP this port and everything else a free one, all of them on 127.0.0.1 alone. */
  void setPorts(int http) throws IOException {
    String loopback = "address=\"" + Deployment.HOST + "\"";
    String content =
        replacePort(Files.readString(path), HTTP, http)
            .replace("address=\"0.0.0.0\"", loopback)
            .replace("<network-listener port=", "<network-listener " + loopback + " port=")
            .replace(
                "<hazelcast-config-specific-configuration></",
                "<hazelcast-config-specific-configuration enabled=\"false\"></");
    List<Integer> free = Port.anyFree(OTHERS.size());
    for (int i = 0; i < OTHERS.size(); i++) {
      content = replacePort(content, OTHERS.get(i), free.get(i));
    }
    Files.writeString(path, content);
  }

  /** Starts the server with an option for its JVM. */
  void addJvmOption(String option) throws IOException {
    Files.writeString(
        path,
        Files.readString(path)
            .replace(
                "</java-config>", "<jvm-options>%s</jvm-options></java-config>".formatted(option)));
  }

  /** Lets every HTTP protocol code what it sends. */
  void compress() throws IOException {
    String attributes =
        "<http compression=\"on\" compression-min-size-bytes=\"1\" compressable-mime-type=\"%s\" "
            .formatted(COMPRESSIBLE);
    Files.writeString(path, Files.readString(path).replace("<http ", attributes));
  }

  private static String replacePort(String content, String from, int to) {
    return content
        .replace("port=\"" + from + "\"", "port=\"" + to + "\"")
        .replace("PORT\" value=\"" + from + "\"", "PORT\" value=\"" + to + "\"")
        .replace(".port=" + from + "<", ".port=" + to + "<");
  }
}
