package dev.etagged.data;

import java.util.List;
import java.util.Optional;

/** The ways to write that the documentation names, as a resource method has them. */
public enum Way {
  CRUD_UPDATE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.crud().update(found);
      return Optional.of(found);
    }
  },
  CRUD_UPDATE_ALL {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.crud().updateAll(List.of(found));
      return Optional.of(found);
    }
  },
  ANNOTATED_UPDATE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.annotated().update(found);
      return Optional.of(found);
    }
  },
  ANNOTATED_UPDATE_ALL {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.annotated().updateAll(List.of(found));
      return Optional.of(found);
    }
  },
  BASIC_SAVE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.basic().save(found);
      return Optional.of(found);
    }
  },
  BASIC_SAVE_ALL {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.basic().saveAll(List.of(found));
      return Optional.of(found);
    }
  },
  ANNOTATED_SAVE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      guarding.unchanged(found).setTitle(title);
      shelf.annotated().save(found);
      return Optional.of(found);
    }
  },
  SAVE_UNASKED {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      found.setTitle(title);
      shelf.crud().save(found);
      return Optional.of(found);
    }
  },
  BASIC_DELETE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.basic().delete(guarding.unchanged(found));
      return Optional.empty();
    }
  },
  BASIC_DELETE_ALL {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.basic().deleteAll(List.of(guarding.unchanged(found)));
      return Optional.empty();
    }
  },
  ANNOTATED_DELETE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.annotated().delete(guarding.unchanged(found));
      return Optional.empty();
    }
  },
  DELETE_UNASKED {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.crud().delete(found);
      return Optional.empty();
    }
  },
  QUERY_OF_VERSION {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      long version = guarding.unchanged(found).getVersion();
      guarding.written(shelf.annotated().retitleVersion(found.getId(), version, title));
      return shelf.annotated().find(found.getId());
    }
  },
  DELETION_OF_VERSION {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      long version = guarding.unchanged(found).getVersion();
      guarding.written(shelf.annotated().deleteVersion(found.getId(), version));
      return Optional.empty();
    }
  },
  STATEFUL {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      Optional<Book> managed = shelf.stateful().find(found.getId());
      managed.orElseThrow().setTitle(title);
      return managed;
    }
  },
  UPDATE_UNASKED {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      found.setTitle(title);
      shelf.crud().update(found);
      return Optional.of(found);
    }
  },
  DELETE_BY_ID {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.basic().deleteById(found.getId());
      return Optional.empty();
    }
  },
  DELETE_BY_ID_AFTER_COMPARISON {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.crud().deleteById(guarding.unchanged(found).getId());
      return Optional.empty();
    }
  },
  DELETE_BY_CONDITION {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.annotated().deleteByCondition(found.getId());
      return Optional.empty();
    }
  },
  QUERY_UPDATE {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.annotated().retitle(found.getId(), title);
      return shelf.annotated().find(found.getId());
    }
  },
  QUERY_DELETION {
    @Override
    Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title) {
      shelf.annotated().deleteByQuery(found.getId());
      return Optional.empty();
    }
  };

  /** Writes an instance that was found in the transaction; what is there then. */
  abstract Optional<Book> write(Shelf shelf, Guarding guarding, Book found, String title);
}
