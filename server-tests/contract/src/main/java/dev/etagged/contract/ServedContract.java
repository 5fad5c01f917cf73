package dev.etagged.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What every server that runs {@link ContractApplication} has to answer, whatever it is made of.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ServedContract {

  /** The server with the application. */
  protected abstract ServerUnderTest server();

  @Nested
  class Preconditions extends PreconditionTableTopic {
    Preconditions() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class ResponseFields extends ResponseFieldTopic {
    ResponseFields() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class ReplacedResponses extends ReplacedTopic {
    ReplacedResponses() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Events extends EventTopic {
    Events() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Parts extends PartTopic {
    Parts() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class RequiredPrecondition extends RequiredTopic {
    RequiredPrecondition() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Queries extends QueryTopic {
    Queries() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Written extends WrittenTopic {
    Written() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class AfterTheMethod extends AfterMethodTopic {
    AfterTheMethod() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Authorization extends AuthorizationTopic {
    Authorization() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class AnnotationLookup extends AnnotationLookupTopic {
    AnnotationLookup() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class ContentDigests extends ContentTopic {
    ContentDigests() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Variants extends VariantTopic {
    Variants() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class RewrittenTags extends RewrittenTagTopic {
    RewrittenTags() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class ModificationDates extends ModificationDateTopic {
    ModificationDates() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class AsyncMethods extends AsyncTopic {
    AsyncMethods() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Threads extends ThreadTopic {
    Threads() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Connections extends ConnectionTopic {
    Connections() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Refusals extends RefusalTopic {
    Refusals() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Faithfulness extends FaithfulTopic {
    Faithfulness() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class EveryGet extends EveryGetTopic {
    EveryGet() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class HostileFields extends HostileFieldTopic {
    HostileFields() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class RangeTable extends RangeTableTopic {
    RangeTable() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Ranges extends RangeTopic {
    Ranges() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class OpenFiles extends FileTopic {
    OpenFiles() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Framing extends FramingTopic {
    Framing() {
      super(ServedContract.this::server);
    }
  }

  @Nested
  class Filters extends FilterTopic {
    Filters() {
      super(ServedContract.this::server);
    }
  }
}
