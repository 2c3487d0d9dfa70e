/** Violations made on purpose: each is what one check of the architecture must catch. Outside the platform's own packages. */
package seeded;
