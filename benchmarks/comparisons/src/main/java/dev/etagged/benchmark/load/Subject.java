package dev.etagged.benchmark.load;

/**
 * What is compared.
 *
 * @param name as the table shows it
 * @param host of its server
 * @param port of its server
 * @param path of its resource; {@code {connection}} stands for the connection's number, from 1
 * @param script what clients do with it
 */
public record Subject(String name, String host, int port, String path, Script script) {

  String path(int connection) {
    return path.replace("{connection}", Integer.toString(connection));
  }
}
