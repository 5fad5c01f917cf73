package dev.etagged.repository;

import static dev.etagged.jpa.EtagGuard.requireUnchanged;

/** How a resource method writes by what a repository inherits. */
public enum Manner {
  UPDATE {
    @Override
    void write(Novels novels, Novel found, String title) {
      requireUnchanged(found).setTitle(title);
      novels.update(found);
    }
  },
  UPDATE_UNASKED {
    @Override
    void write(Novels novels, Novel found, String title) {
      found.setTitle(title);
      novels.update(found);
    }
  },
  SAVE {
    @Override
    void write(Novels novels, Novel found, String title) {
      requireUnchanged(found).setTitle(title);
      novels.save(found);
    }
  },
  SAVE_UNASKED {
    @Override
    void write(Novels novels, Novel found, String title) {
      found.setTitle(title);
      novels.save(found);
    }
  },
  DELETE {
    @Override
    void write(Novels novels, Novel found, String title) {
      novels.delete(requireUnchanged(found));
    }
  },
  DELETE_UNASKED {
    @Override
    void write(Novels novels, Novel found, String title) {
      novels.delete(found);
    }
  },
  DELETE_BY_ID {
    @Override
    void write(Novels novels, Novel found, String title) {
      novels.deleteById(found.getId());
    }
  };

  /** Whether nothing is there afterwards. */
  public boolean isDeletion() {
    return name().startsWith("DELETE");
  }

  abstract void write(Novels novels, Novel found, String title);
}
