package dev.etagged.contract;

import dev.etagged.Discrepancy;
import dev.etagged.TargetResource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ReadWatch;
import dev.etagged.spi.RequestUnderWay;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.StateTypeSupport;
import dev.etagged.spi.WriteGuard;
import java.util.List;
import java.util.Optional;

/** Makes {@link State} a state type, whose guard tells what the method wrote. */
public final class TrackedSupport implements StateTypeSupport {

  /** A tag from a node that is ahead of this one. */
  static final String AHEAD = "ahead";

  /** A tag from a node that derives others than this one. */
  static final String DIVERGENT = "divergent";

  /** For {@link java.util.ServiceLoader}. */
  public TrackedSupport() {}

  @Override
  public Optional<StateSource> sourceFor(StateDeclaration state, Environment environment) {
    return state.type() == State.class ? Optional.of(new Source()) : Optional.empty();
  }

  private static final class Source implements StateSource {

    @Override
    public List<String> pathParameters() {
      return List.of("id");
    }

    @Override
    public Validators validators(TargetResource target) {
      return state(target).validators();
    }

    @Override
    public Validators rendered(Object entity, TargetResource target) {
      return entity instanceof Note note ? note.validators() : Validators.unknown();
    }

    /** What the method loads is older than what was looked up. */
    @Override
    public ReadWatch watch(RequestUnderWay read) {
      String path = read.target().uriInfo().getPath();
      if (path.contains("old-and-untagged/")) {
        return () -> new Validators.Known(Optional.empty(), Optional.empty());
      }
      return path.contains("old/") ? () -> Validators.of(TrackedResource.OLD) : ReadWatch.none();
    }

    @Override
    public Validators created(Object instance, TargetResource target) {
      return instance instanceof Note note
              && target.pathParameter("id").filter(note.text()::equals).isPresent()
          ? note.validators()
          : Validators.unknown();
    }

    @Override
    public boolean guardsRemoval() {
      return true;
    }

    @Override
    public WriteGuard guard(ConditionalWrite write) {
      State state = state(write.target());
      state.guardBy(write::holdsFor);
      WritesOfThread.begin(write);
      return new WriteGuard() {
        @Override
        public List<Object> created() {
          return state.created();
        }

        @Override
        public boolean hasJudged() {
          return !write.target().uriInfo().getPath().contains("unseen/");
        }

        @Override
        public boolean agreesWith(Validators returned) {
          return !hasJudged() || !returned.equals(Validators.of(TrackedResource.OLD));
        }

        @Override
        public Validators release() {
          WritesOfThread.end(write);
          return state.release();
        }
      };
    }

    @Override
    public Optional<Discrepancy.Kind> discrepancy(ETag sent, ETag current) {
      return switch (sent.opaqueTag()) {
        case AHEAD -> Optional.of(Discrepancy.Kind.AHEAD);
        case DIVERGENT -> Optional.of(Discrepancy.Kind.DIVERGENT);
        default -> Optional.empty();
      };
    }

    private static State state(TargetResource target) {
      return State.withId(target.pathParameter("id").orElseThrow());
    }
  }
}
