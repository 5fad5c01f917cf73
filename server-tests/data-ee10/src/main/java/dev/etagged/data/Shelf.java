package dev.etagged.data;

/** The repositories in one transaction. */
record Shelf(CrudBooks crud, BasicBooks basic, AnnotatedBooks annotated, StatefulBooks stateful) {}
