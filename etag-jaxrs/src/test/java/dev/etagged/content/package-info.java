@NullMarked
package dev.etagged.content;

import org.jspecify.annotations.NullMarked;
