"""Numbers, and the signs and words beside them, as readers spoil them."""
