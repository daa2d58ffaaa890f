"""Checks requests against AWS's own model of SSM: one JSON line each in, one line of problems each out."""

import json
import sys

import botocore.loaders
import botocore.model
import botocore.validate

model = botocore.model.ServiceModel(
    botocore.loaders.Loader().load_service_model("ssm", "service-2"), "ssm"
)
validator = botocore.validate.ParamValidator()
for line in sys.stdin:
    request = json.loads(line)
    shape = model.operation_model(request["operation"]).input_shape
    report = validator.validate(request["body"], shape)
    print(json.dumps({"operation": request["operation"], "problems": report.generate_report()}))
