"""Laws and policy documents: citations, their fields, and which act they mean."""
