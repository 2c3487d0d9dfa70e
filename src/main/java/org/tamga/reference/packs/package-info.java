/** How a pack becomes law: its files are collected, compiled part by part, and checked. */
@NullMarked
package org.tamga.reference.packs;

import org.jspecify.annotations.NullMarked;
