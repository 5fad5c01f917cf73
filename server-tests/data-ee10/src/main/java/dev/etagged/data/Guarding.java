package dev.etagged.data;

import dev.etagged.jpa.EtagGuard;

/** Whether a writer calls the library's guard, or leaves it out. */
public enum Guarding {
  GUARDED {
    @Override
    Book unchanged(Book found) {
      return EtagGuard.requireUnchanged(found);
    }

    @Override
    void written(long rows) {
      EtagGuard.requireWritten(rows);
    }
  },
  BARE {
    @Override
    Book unchanged(Book found) {
      return found;
    }

    @Override
    void written(long rows) {}
  };

  abstract Book unchanged(Book found);

  abstract void written(long rows);
}
