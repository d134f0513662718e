"""The table [health]: where the desk tells how it is, and who may know the details."""

import re

from pydantic import Field, SecretStr, field_validator, model_validator

from bot.config_values import Section, is_local


class HealthSettings(Section):
    """The table [health]. Port 0: nobody is told."""

    host: str = Field("127.0.0.1", min_length=1)
    port: int = Field(0, ge=0, le=65535)
    token: SecretStr = SecretStr("")

    @field_validator("token")
    @classmethod
    def _token_fits_a_header(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"|[A-Za-z0-9._~+/-]{16,256}=*", token.get_secret_value()):
            sentence = (
                "a header takes letters, digits and . _ ~ + / -, and here are needed 16 to 256"
            )
            raise ValueError(sentence)
        return token

    @model_validator(mode="after")
    def _others_show_a_token(self) -> "HealthSettings":
        if self.port and not is_local(self.host) and not self.token.get_secret_value():
            sentence = "others can reach this host, so a token is needed; or set it to 127.0.0.1"
            raise ValueError(sentence)
        return self
