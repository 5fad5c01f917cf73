@NullMarked
package dev.etagged.answer;

import org.jspecify.annotations.NullMarked;
