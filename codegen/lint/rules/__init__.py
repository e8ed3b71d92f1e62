"""One rule a module, named after what is wrong, so that `allow <rule>` reads as English; `registry` lists them."""
