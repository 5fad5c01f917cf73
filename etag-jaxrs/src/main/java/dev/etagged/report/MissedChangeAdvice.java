package dev.etagged.report;

import dev.etagged.MissedChange.Cause;
import java.util.List;

/** What to do about a change that a tag does not show. */
public final class MissedChangeAdvice {

  private MissedChangeAdvice() {}

  /** The likely cause and the cure, as the end of a sentence. */
  public static String of(Cause cause, List<String> differing) {
    return switch (cause) {
      case STATE ->
          "something in the content changes without the tag: include the association that it comes"
              + " from, derive the tag from each input, or let its writes raise the version; or a"
              + " cache gave the method an older state when the tag was first sent";
      case CACHE ->
          "a cache or a replica gave the method a state that is not the one which is looked up:"
              + " switch the shared cache off for what is rendered, write to it on each node, or"
              + " derive the tag from what the method loads";
      case CALLER ->
          "the requests differ in "
              + differing
              + ": name in vary what selects the content; if none of them does, something in the"
              + " content changes without the tag";
      case RENDERING ->
          "each of three renderings was another one: take clocks, counters, random numbers and sets"
              + " without order out of the content, or let what changes raise the version; the"
              + " method is not verified any more";
    };
  }
}
