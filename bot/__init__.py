"""Ground floor: the conversation engine. It knows no platform and no database."""
