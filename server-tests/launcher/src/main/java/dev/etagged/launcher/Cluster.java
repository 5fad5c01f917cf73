package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nodes of the example on consecutive ports, started together. */
public final class Cluster implements AutoCloseable {
  private final List<RunningServer> nodes;

  private Cluster(List<RunningServer> nodes) {
    this.nodes = nodes;
  }

  /**
   * Starts the nodes at the same moment, and returns once each answers.
   *
   * @param war the application of all of them
   * @param firstPort the first node's port on 127.0.0.1; 0 for any that are free
   * @param directory the nodes write below it, and nowhere else
   * @throws ServerStartException if a port is in use or a node does not start; none is left then
   */
  public static Cluster start(List<Node> nodes, Path war, int firstPort, Path directory) {
    List<RunningServer> started = new ArrayList<>();
    Cluster cluster = new Cluster(started);
    try {
      List<Integer> ports = Port.consecutive(firstPort, nodes.size());
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        started.add(
            ExampleServer.begin(node.server(), war, ports.get(i), directory, node.settings()));
      }
      started.forEach(node -> node.awaitReady(ExampleServer.READY_PATH));
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** The root of the application on each node. */
  public List<URI> uris() {
    return nodes.stream().map(RunningServer::uri).toList();
  }

  /** Waits until every node has ended. */
  public void await() throws InterruptedException {
    for (RunningServer node : nodes) {
      node.await();
    }
  }

  @Override
  public void close() {
    nodes.forEach(RunningServer::close);
  }

  /**
   * One node before it is started.
   *
   * @param server what it runs on
   * @param settings what its process is given
   */
  public record Node(ApplicationServer server, ProcessSettings settings) {}
}
