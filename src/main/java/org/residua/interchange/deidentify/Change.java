package org.residua.interchange.deidentify;

/**
 * What was done to the attributes of one kind; never what they said.
 *
 * @param tag as (gggg,eeee); private ones as (gggg,xxxx)
 * @param name keyword of the standard; empty where there is none
 * @param action removed, emptied, replaced, cleaned or kept
 * @param count how many
 */
public record Change(String tag, String name, String action, int count) {}
