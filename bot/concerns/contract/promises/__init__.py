"""What the contract promises, as models: the published JSON Schemas are generated from them."""
