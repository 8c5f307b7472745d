// Loaded before Playwright's driver, for Debian's Firefox: that knows WebDriver BiDi, but not yet the one command by which
// Playwright sets colours and motion for every new window. The tests that need those stay with other browsers.
const { readFileSync } = require("node:fs")
const { _extensions } = require("node:module")

const load = _extensions[".js"]
const COMMAND = /await this\.(?:_browser\._browserSession|_session)\.send\("emulation\.setMediaFeaturesOverride"/g

_extensions[".js"] = (module, file) => {
  if (!file.endsWith("coreBundle.js")) return load(module, file)
  module._compile(readFileSync(file, "utf8").replace(COMMAND, "void ({}, {}"), file)
}
