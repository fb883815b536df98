vim.lsp.config("yamlls", {
  settings = {
    yaml = {
      schemas = {
        ["./prometheus-adapter.schema.json"] = { "**/prometheus-adapter*.yaml", "**/prometheus-adapter*.yml" },
        ["./leadline-settings.schema.json"] = { "**/.leadline.yaml" },
      },
    },
  },
})
