"""Resources: the actions of the API, a module per resource."""
