package io.paidan.routing;

/**
 * One file of a pack.
 *
 * @param path below the pack's folder, with forward slashes
 * @param bytes its size
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record PackFile(String path, long bytes, String sha256) {}
