package dev.sekisho.identity.entity;

public record Tag(String key, String value) {}
