"""The shape of the house, measured over the syntax tree: folders, arrows, branches, names, types, tests."""
