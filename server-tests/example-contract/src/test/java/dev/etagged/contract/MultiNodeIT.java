package dev.etagged.contract;

import java.util.Collections;
import java.util.List;

/** Nodes of the server under test. */
final class MultiNodeIT extends NodeRacesContract {

  @Override
  List<String> servers() {
    return Collections.nCopies(3, System.getProperty("etagged.server"));
  }
}
