package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Finding;
import java.io.IOException;
import java.util.List;

/** One check of a resource at one node. */
interface LiveCheck {

  /** What is wrong. */
  List<Finding> examine(Subject subject) throws IOException;
}
