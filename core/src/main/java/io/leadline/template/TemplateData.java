package io.leadline.template;

/** What a template is executed on: one of the two kinds of data that prometheus-adapter passes. Immutable. */
public sealed interface TemplateData permits QueryData, ResourceData {}
